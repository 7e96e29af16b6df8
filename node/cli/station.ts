// The composition root of the station edition.
console.log(`softkey ${__SOFTKEY_VERSION__} (${__SOFTKEY_EDITION__})`);
