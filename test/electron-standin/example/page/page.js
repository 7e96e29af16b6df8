window.example.onTick((tick) => {
  document.querySelector('output').textContent = String(tick);
});
