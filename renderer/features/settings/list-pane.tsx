import type { ReactNode } from 'react'
import { Pane } from '../../ui/pane.tsx'
import type { Trouble } from '../../ui/states.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'

export interface ListPaneProps<Row extends object> {
  title: string
  sub?: ReactNode
  actions?: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[] | undefined
  error?: Trouble | null
  onRetry?: () => void
  rowKey: (row: Row) => string
  current: string | null
  onPick: (row: Row) => void
  empty: ReactNode
  children?: ReactNode
}

/** A list whose picked line is edited beside it. */
export const ListPane = <Row extends object>(props: ListPaneProps<Row>) => (
  <Pane flush fills title={props.title} sub={props.sub} actions={props.actions}>
    {props.children}
    <DataTable
      label={props.title}
      columns={props.columns}
      rows={props.rows}
      error={props.error}
      {...(props.onRetry === undefined ? {} : { onRetry: props.onRetry })}
      rowKey={props.rowKey}
      current={props.current}
      onCurrentChange={props.onPick}
      empty={props.empty}
    />
  </Pane>
)
