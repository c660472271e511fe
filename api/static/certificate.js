// Asks whether a certificate is real, and shows the real one.

const article = document.getElementById("certificate");
const status = document.getElementById("certificate-status");
const print = document.getElementById("certificate-print");

const VALID = "この修了証は、このサービスで発行されたものです。";
const UNKNOWN = "この確認番号の修了証は見つかりませんでした。番号を確かめてください。";
const FAILED = "確認できませんでした。通信を確かめて、ページを開き直してください。";

function fill(certificate) {
  const where = `${location.origin}/training/certificate`;
  const values = { ...certificate, where };
  for (const slot of article.querySelectorAll("[data-slot]")) {
    const value = values[slot.dataset.slot];
    const text = typeof value === "string" ? value : "";
    const { before = "", after = "" } = slot.dataset;
    slot.textContent = text && before + text + after;
  }
}

async function check() {
  const id = encodeURIComponent(article.dataset.id);
  const response = await fetch(`/api/training/certificates/${id}`, { cache: "no-store" });
  if (response.status === 404) {
    status.textContent = UNKNOWN;
    return;
  }
  if (!response.ok) {
    const { detail } = await response.json();
    status.textContent = detail || FAILED;
    return;
  }
  fill(await response.json());
  article.hidden = false;
  print.hidden = false;
  status.textContent = VALID;
}

print.addEventListener("click", () => window.print());
check().catch(() => {
  status.textContent = FAILED;
});
