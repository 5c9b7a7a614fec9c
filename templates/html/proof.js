// Chooses items by their fields and shows where the item at hand has its evidence. Without it the page is whole.
"use strict";

const filter = document.getElementById("filter");
const choices = [...filter.querySelectorAll("select")];
const items = [...document.querySelectorAll(".item")];
const marks = [...document.querySelectorAll("mark")];
const references = [...document.querySelectorAll(".refs")];

function showChosen() {
  const wanted = choices.filter((choice) => choice.value);
  const shown = new Set();
  for (const item of items) {
    item.hidden = !wanted.every((choice) => item.dataset[choice.dataset.field] === choice.value);
    if (!item.hidden) shown.add(item.dataset.number);
  }
  for (const mark of marks) {
    mark.classList.toggle("off", !mark.dataset.items.split(" ").some((number) => shown.has(number)));
  }
  for (const reference of references) countShown(reference, shown);
  document.getElementById("shown").textContent = `${shown.size} of ${items.length} shown`;
}

function countShown(reference, shown) {
  let count = 0;
  for (const link of reference.querySelectorAll("a")) {
    link.hidden = !shown.has(link.dataset.item);
    if (!link.hidden) count += 1;
  }
  reference.hidden = count === 0;
  const summary = reference.querySelector("summary");
  if (summary) summary.textContent = count === 1 ? "1 item" : `${count} items`;
}

function showEvidenceOf(item) {
  const number = item?.dataset.number;
  for (const mark of marks) mark.classList.toggle("on", mark.dataset.items.split(" ").includes(number));
  for (const other of items) other.classList.toggle("on", other === item);
}

filter.hidden = false;
filter.addEventListener("change", showChosen);
for (const item of items) {
  item.addEventListener("mouseenter", () => showEvidenceOf(item));
  item.addEventListener("focusin", () => showEvidenceOf(item));
}
