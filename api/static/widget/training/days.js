// Days and times in words, as the town writes them: 令和8（2026）年11月26日.

const PARTS = new Intl.DateTimeFormat("en-US", {
  timeZone: "Asia/Tokyo",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h23",
});

function partsOf(iso) {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) {
    return null;
  }
  return Object.fromEntries(PARTS.formatToParts(time).map(({ type, value }) => [type, value]));
}

/** Return the day of a moment in Japan; "" where it is none. */
export function dayOf(iso) {
  const parts = partsOf(iso);
  return parts === null
    ? ""
    : `令和${Number(parts.year) - 2018}（${parts.year}）年${parts.month}月${parts.day}日`;
}

/** Return the day and the time of a moment in Japan; "" where it is none. */
export function timeOf(iso) {
  const parts = partsOf(iso);
  return parts === null ? "" : `${dayOf(iso)}${parts.hour}時${parts.minute}分`;
}
