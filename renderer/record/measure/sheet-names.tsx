import type { Measure } from './records.ts'

/** 「委員A: 秋田県、栃木県」, one line a reviewer. */
export const SheetNames = ({ sheets }: { sheets: Measure['sheets'] }) => (
  <ul>
    {[...Map.groupBy(sheets, ({ reviewer }) => reviewer)].map(([reviewer, own]) => (
      <li key={reviewer}>{`${reviewer}: ${own.map(({ application }) => application).join('、')}`}</li>
    ))}
  </ul>
)
