// A frame of an opaque origin can name no origin of its page: what it says must be no secret from whoever frames it.
document.querySelector('#task').addEventListener('submit', (event) => {
  event.preventDefault();
  parent.postMessage({ ranking: new FormData(event.target).get('ranking') }, '*');
});
