import type { ReactNode } from 'react'
import styles from '../support.module.css'

interface ContentTableProps {
  title: string
  heads: readonly string[]
  rows: readonly (readonly ReactNode[])[]
}

/** One part of a report: a small table under its name, or the word that there is nothing. */
export const ContentTable = ({ title, heads, rows }: ContentTableProps) => (
  <section>
    <h3>{`${title} ${rows.length}件`}</h3>
    {rows.length > 0 && (
      <table className={styles['plain']} aria-label={title}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // A frozen report's lines are their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <tr key={row}>
              {cells.map((cell, column) => (
                <td key={heads[column]} className={isShort(cell) ? styles['nowrap'] : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
)

/** Dates, numbers and single words stay on one line; texts take the room that is left. */
const isShort = (cell: ReactNode): boolean => typeof cell === 'string' && [...cell].length <= 9
