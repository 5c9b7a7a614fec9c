// Chooses items by their fields and shows where the item at hand has its evidence. Without it the page is whole.
"use strict";

const filter = document.getElementById("filter");
const choices = [...filter.querySelectorAll("select")];
const items = [...document.querySelectorAll(".item")];
const marks = [...document.querySelectorAll("mark")];
const links = [...document.querySelectorAll(".refs a")];

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
  for (const link of links) link.hidden = !shown.has(link.dataset.item);
  document.getElementById("shown").textContent = `${shown.size} of ${items.length} shown`;
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
