// Files dropped on the form are its files; how many and how large is said before they are sent.
(() => {
  "use strict";
  const field = document.getElementById("files");
  const zone = field && field.closest(".drop");
  if (!zone) return;
  const told = document.createElement("output");
  told.className = "chosen-files";
  zone.append(told);
  const tell = () => {
    const files = [...field.files];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    told.textContent = files.length ? `${files.length} · ${(size / 1e6).toFixed(1)} MB` : "";
  };
  field.addEventListener("change", tell);
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add("over"); });
  }
  for (const name of ["dragleave", "drop"]) zone.addEventListener(name, () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) { field.files = event.dataTransfer.files; tell(); }
  });
})();
