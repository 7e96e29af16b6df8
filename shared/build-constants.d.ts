/**
 * What a build fixes at compile time. Only the entry files in node/cli read these names and hand the values
 * on as arguments; the folder shared/ does not see them.
 */

/** The vendor profile, which the build has judged. */
declare const __SOFTKEY_PROFILE__: import('./profile/vendor-profile.ts').VendorProfile;
declare const __SOFTKEY_EDITION__: 'vendor' | 'station';
declare const __SOFTKEY_VERSION__: string;
/** True when the profile is the demo vendor, whose secret keys are public. */
declare const __SOFTKEY_DEMO__: boolean;
/** `YYYY-MM-DD` in UTC: no true clock is earlier than this. */
declare const __SOFTKEY_BUILD_DATE__: string;
