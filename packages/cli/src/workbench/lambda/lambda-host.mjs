// Runs in a thread of its own: the module of one Lambda, called with one event after the other. What goes in and out is
// JSON, as with a real one. Plain JavaScript, so that a thread can start from it before anything is built.
import { parentPort, workerData } from 'node:worker_threads';

const loading = import(workerData.url).then(({ handler, default: standard }) => {
  const found = handler ?? standard;
  if (typeof found !== 'function') throw new Error('exports no function named handler');
  return found;
});
// told with each call; without a call nobody asked
loading.catch(() => undefined);

parentPort.on('message', async (event) => {
  try {
    const handler = await loading;
    parentPort.postMessage({ result: JSON.stringify((await handler(JSON.parse(event), {})) ?? null) });
  } catch (error) {
    const isError = error instanceof Error;
    parentPort.postMessage({
      name: isError ? error.name : '',
      message: isError ? error.message : String(error),
      stack: isError ? error.stack : '',
    });
  }
});
