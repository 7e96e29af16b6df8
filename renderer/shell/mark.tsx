/** The mark of the program: a key whose bow is a machine. It is the icon of the page. */
export function Mark() {
  const icon = document.querySelector<HTMLLinkElement>('link[rel=icon]');
  return <img src={icon?.href} alt="" width="36" height="36" />;
}
