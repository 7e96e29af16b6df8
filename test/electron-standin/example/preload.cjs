const { contextBridge, ipcRenderer } = require('electron');

const api = {
  version: '1',
  twice: (number) => number * 2,
  complain: () => {
    throw new RangeError('too much');
  },
  invoke: (channel, ...args) => ipcRenderer.invoke(channel, ...args),
  send: (channel, ...args) => ipcRenderer.send(channel, ...args),
  onTick: (listener) => {
    const heard = (_event, tick) => listener(tick);
    ipcRenderer.on('tick', heard);
    return () => ipcRenderer.off('tick', heard);
  },
  processOfPreload: () => ({
    sandboxed: process.sandboxed,
    type: process.type,
    node: typeof process.binding,
  }),
  modules: (names) =>
    names.map((name) => {
      try {
        return typeof require(name);
      } catch (error) {
        return error.message;
      }
    }),
};

if (process.contextIsolated) contextBridge.exposeInMainWorld('example', api);
else window.example = api;
