// The element finds the form through the shadow root that it stands in, and puts a hidden field into it.
class MyPortal extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  async connectedCallback() {
    const task = await (await fetch('../task.json')).json();
    const ranking = document.createElement('gt-text-ranking');
    Object.assign(ranking, task, { name: 'ranking', required: true });
    // sheets of the page do not reach in here
    ranking.style.setProperty('block-size', '520px');
    this.shadowRoot.replaceChildren(ranking);
  }
}
customElements.define('my-portal', MyPortal);

document.querySelector('#task').addEventListener('submit', (event) => {
  event.preventDefault();
  document.querySelector('#answer').textContent = new FormData(event.target).get('ranking');
});
