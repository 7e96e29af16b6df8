// The composition root of the vendor edition.
console.log(`softkey ${__SOFTKEY_VERSION__} (${__SOFTKEY_EDITION__})`);
