import { Button } from '../button.tsx'
import { Popover } from '../layers/menu.tsx'
import { type Column, firstView, orderedColumns, type TableView } from './column.ts'
import styles from './table.module.css'

export interface ColumnChooserProps<Row> {
  columns: readonly Column<Row>[]
  view: TableView
  onViewChange: (view: TableView) => void
}

/** 「列」: which columns are shown, and in which order. */
export function ColumnChooser<Row>({ columns, view, onViewChange }: ColumnChooserProps<Row>) {
  const ordered = orderedColumns(columns, view)
  const keys = ordered.map((column) => column.key)
  const toggle = (key: string, shown: boolean) =>
    onViewChange({ ...view, hidden: shown ? view.hidden.filter((each) => each !== key) : [...view.hidden, key] })
  const move = (index: number, by: -1 | 1) => {
    const order = [...keys]
    const [moved] = order.splice(index, 1)
    if (moved !== undefined) order.splice(index + by, 0, moved)
    onViewChange({ ...view, order })
  }
  return (
    <Popover label="列" title="表示する列" width={280}>
      <ul className={styles['chooser']}>
        {ordered.map((column, index) => (
          <li key={column.key}>
            <label>
              <input
                type="checkbox"
                checked={!view.hidden.includes(column.key)}
                disabled={column.always === true}
                onChange={(event) => toggle(column.key, event.target.checked)}
              />
              {column.header}
            </label>
            <Button
              small
              look="quiet"
              disabled={index === 0}
              aria-label={`${column.header}を前へ`}
              onClick={() => move(index, -1)}
            >
              ↑
            </Button>
            <Button
              small
              look="quiet"
              disabled={index === keys.length - 1}
              aria-label={`${column.header}を後ろへ`}
              onClick={() => move(index, 1)}
            >
              ↓
            </Button>
          </li>
        ))}
      </ul>
      <label>
        <input
          type="checkbox"
          checked={view.filtering === true}
          onChange={(event) => onViewChange({ ...view, filtering: event.target.checked })}
        />
        列ごとに絞り込む
      </label>
      <Button small onClick={() => onViewChange(firstView(columns))}>
        はじめの並びに戻す
      </Button>
    </Popover>
  )
}
