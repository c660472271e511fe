// Lets the examples of the page go to the widget; without it they lead to the form.

const assistant = document.querySelector('plan-assistant[mode="floating"]');

function lead(link, act) {
  link.addEventListener("click", (event) => {
    const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (isPlain && typeof assistant?.ask === "function") {
      event.preventDefault();
      act();
    }
  });
}

for (const link of document.querySelectorAll("[data-ask]")) {
  lead(link, () => {
    assistant.open();
    assistant.ask(link.textContent);
  });
}

for (const link of document.querySelectorAll("[data-open]")) {
  lead(link, () => assistant.open());
}
