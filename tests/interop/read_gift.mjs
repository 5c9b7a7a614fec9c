// Prints what gift-pegjs understands of the GIFT file on standard input, as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const { parse } = createRequire(import.meta.url)("gift-pegjs");
process.stdout.write(JSON.stringify(parse(readFileSync(0, "utf-8"))));
