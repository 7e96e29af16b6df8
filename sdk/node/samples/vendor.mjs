// What a product has of its vendor's profile, pinned in it (docs/guides/product.md). Here: the demo vendor's.
export const pinned = {
  vendor: 'demo',
  rootKey: 'GfNxd9G3BkEnCq4iTCYhyz/F5BPDL2GhOsgd3nPifWI=',
  warnDays: 15,
  keySet:
    'eyJwYXlsb2FkVHlwZSI6ImFwcGxpY2F0aW9uL3ZuZC5zb2Z0a2V5LmtleS1zZXQudjEranNvbiIsInBheWxvYWQiOiJleUoy' +
    'Wlc1a2IzSWlPaUprWlcxdklpd2lkbVZ5YzJsdmJpSTZNU3dpYVhOemRXVmtRWFFpT2lJeU1ESTJMVEF4TFRBeFZEQXdPakF3' +
    'T2pBd1dpSXNJbXRsZVhNaU9sdDdJbXRsZVdsa0lqb2laalV6T0dJM01tWmpOR0UxWmpjeE9DSXNJbkIxWW14cFkwdGxlU0k2' +
    'SW5reGJWWTBUbGt2YzJadkswaHNaa2hJTUROT2FYWkpWWGR6THk5YU1FOHdVVVJXY0ZGRU1XTkVRMjg5SWl3aWJtOTBRbVZt' +
    'YjNKbElqb2lNakF5Tmkwd01TMHdNVlF3TURvd01Eb3dNRm9pTENKdWIzUkJablJsY2lJNmJuVnNiQ3dpYzNSaGRIVnpJam9p' +
    'WVdOMGFYWmxJbjFkZlE9PSIsInNpZ25hdHVyZXMiOlt7ImtleWlkIjoiZjJjNmJkMWNhZjY1ZGQ3ZiIsInNpZyI6IlYvVXln' +
    'TlM3R0YvVTBIclZKNlBFcmdBS1pUbU1SamJBbW5lODZleVF5UXNMQXo0Ym4zcXJVUmZWdGYwc2N3d09TTEgwVnRXc0dPa01L' +
    'dkt5OU04QUN3PT0ifV19',
};
