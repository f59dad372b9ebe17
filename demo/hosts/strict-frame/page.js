// The frame's origin is opaque, so the window that a message comes from is what can be checked.
const frame = document.querySelector('iframe');
addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow && typeof data?.ranking === 'string')
    document.querySelector('#answer').textContent = data.ranking;
});
