// A form gives the answer under the element's name, as it gives that of any field.
document.querySelector('#task').addEventListener('submit', (event) => {
  event.preventDefault();
  const answers = Object.fromEntries(new FormData(event.target));
  document.querySelector('#answer').textContent = answers.ranking;
});
