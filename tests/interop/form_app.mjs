// Runs a script for Google Forms against a stand-in for FormApp, and prints the form that it makes as JSON.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const form = { items: [], log: [] };
const noted = (target, known) =>
  new Proxy(target, {
    get(_, name) {
      if (name in known) return known[name];
      if (typeof name === "string" && /^set[A-Z]/.test(name)) {
        return (value) => {
          target[name[3].toLowerCase() + name.slice(4)] = value;
          return noted(target, known);
        };
      }
      throw new Error(`Google Forms has no ${String(name)}`);
    },
  });
const methods = {
  MultipleChoice: ["setTitle", "setHelpText", "setPoints", "setChoices", "setFeedbackForCorrect", "setFeedbackForIncorrect"],
  Checkbox: ["setTitle", "setHelpText", "setPoints", "setChoices", "setFeedbackForCorrect", "setFeedbackForIncorrect"],
  List: ["setTitle", "setHelpText", "setPoints", "setChoices", "setFeedbackForCorrect", "setFeedbackForIncorrect"],
  Text: ["setTitle", "setHelpText", "setPoints", "setGeneralFeedback"],
  ParagraphText: ["setTitle", "setHelpText", "setPoints", "setGeneralFeedback"],
  SectionHeader: ["setTitle", "setHelpText"],
};
function added(kind) {
  const made = { kind };
  form.items.push(made);
  const item = {};
  for (const name of methods[kind]) {
    item[name] = (value) => {
      if (name === "setPoints" && !Number.isInteger(value)) throw new Error("points are whole");
      if (name === "setChoices" && new Set(value.map((choice) => choice.value)).size < value.length) {
        throw new Error("choices differ");
      }
      made[name[3].toLowerCase() + name.slice(4)] = value;
      return item;
    };
  }
  item.createChoice = (value, isCorrect) => ({ value, isCorrect });
  return item;
}
const adders = Object.fromEntries(Object.keys(methods).map((kind) => [`add${kind}Item`, () => added(kind)]));
const address = { getEditUrl: () => "edit", getPublishedUrl: () => "view" };
const context = vm.createContext({
  FormApp: {
    create: (title) => noted(Object.assign(form, { title }), { ...adders, ...address }),
    createFeedback: () => ({ setText: (text) => ({ build: () => text }) }),
  },
  Logger: { log: (line) => form.log.push(line) },
});
vm.runInContext(readFileSync(process.argv[2], "utf8"), context);
vm.runInContext("createQuiz()", context);
process.stdout.write(JSON.stringify(form));
