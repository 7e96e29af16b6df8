/**
 * The mark of the program: a key whose bow is a machine. It is the icon of the page, which holds it: a
 * picture of pixels, because a browser sets up a whole document for a drawing, in the time of the first
 * screen.
 */
export function Logo() {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  return <img src={icon?.href} alt="" width="36" height="36" />;
}
