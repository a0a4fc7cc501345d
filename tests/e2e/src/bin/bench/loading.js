// What a page that has come to rest says of how it came. Everything that was fetched is listed with when it began and ended, in
// milliseconds since the navigation began, and how many bytes it took on the way.
const [page] = performance.getEntriesByType("navigation");
const file = ({ name, startTime, responseEnd, transferSize }) => {
  const { pathname } = new URL(name);
  return { name: pathname.split("/").pop() || "index.html", begun: startTime, ended: responseEnd, bytes: transferSize };
};
const files = [page, ...performance.getEntriesByType("resource")].map(file).filter(({ bytes }) => bytes > 0);
return { ...globalThis.__seen, files };
