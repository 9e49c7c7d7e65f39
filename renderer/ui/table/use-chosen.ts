import { useState } from 'react'
import type { DataTableProps } from './data-table.tsx'

type Listed<Row extends object> = Pick<DataTableProps<Row>, 'error'> & { readonly data?: readonly Row[] | undefined }

/**
 * A list whose rows are chosen for a deed: those selected; where none is, the row that one stands on. Spread `table` over
 * the table.
 */
export function useChosen<Row extends { readonly id: string }>({ data, error }: Listed<Row>) {
  const [selected, setSelected] = useState<readonly Row[]>([])
  const [current, setCurrent] = useState<Row | null>(null)
  return {
    chosen: selected.length > 0 || current === null ? selected : [current],
    table: {
      rows: data,
      error,
      rowKey: (row: Row) => row.id,
      onSelectionChange: setSelected,
      onCurrentChange: (row: Row) => setCurrent(row),
    },
  }
}
