// The first letter in sight, as it would be read.
const letter = [...document.querySelectorAll(".letter")].find((each) => each.checkVisibility());
if (!letter) return "";
const paragraphs = [...letter.querySelectorAll(".paragraph, p")].map((paragraph) => {
  const parts = [...paragraph.querySelectorAll(".part, .gap-mark")];
  const texts = parts.length ? parts.map((part) => part.innerText.trim()) : [paragraph.innerText.trim()];
  return texts.join(" ");
});
return paragraphs.filter(Boolean).join("\n\n");
