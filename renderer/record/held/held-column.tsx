import { DateText } from '../../ui/date-text.tsx'
import type { Column } from '../../ui/table/column.ts'

interface Held {
  readonly heldOn: string
  readonly startsAt: string
  readonly endsAt: string
}

/** 日時 of what is held on one day: 「令和8年6月26日 13:30–17:00」, ordered by the day. */
export const heldColumn = <Row extends Held>(): Column<Row> => ({
  key: 'heldOn',
  header: '日時',
  value: (row) => row.heldOn,
  cell: (row) => (
    <>
      <DateText date={row.heldOn} /> {row.startsAt}–{row.endsAt}
    </>
  ),
  width: 270,
  always: true,
})
