import { useEffect } from 'react'
import type { InputOf } from '../../../shared/contract/operation.ts'
import type { reports } from '../../../shared/contract/reports/reports.ts'
import { useJob } from '../../api/hooks.ts'
import { useApi } from '../../api/office.tsx'
import plain from '../../record/plain-table.module.css'
import { JobProgress } from '../../ui/job-progress.tsx'
import { SidePanel } from '../../ui/layers/dialog.tsx'
import styles from './preview.module.css'
import type { BookLine, PreviewedBook } from './records.ts'

export type PreviewAsked = InputOf<(typeof reports)['preview']>

interface PreviewPanelProps {
  book: BookLine
  asked: PreviewAsked
  onClose: () => void
}

/** 下見: what sheets the workbook will have, and how the first one reads, before anything is made. */
export function PreviewPanel({ book, asked, onClose }: PreviewPanelProps) {
  const { start, output, ...job } = useJob(useApi().reports.preview)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened
  useEffect(() => void start(asked), [])
  return (
    <SidePanel open onClose={onClose} title={`${book.title}の下見`} width={1020}>
      {output === null ? <JobProgress job={job} label="下見" /> : <Previewed of={output} />}
    </SidePanel>
  )
}

const kindLabel = { form: '印刷用', data: '集計用' } as const

function Previewed({ of: { name, files, preview } }: { of: PreviewedBook }) {
  const [first] = preview.sheets
  return (
    <div className="stack">
      <p>
        <b>{name}</b>
        {files > 1 && <span className="sub">{`　ほか${files - 1}冊。下は最初の1冊です。`}</span>}
      </p>
      <table className={plain['plain']} aria-label="シートの一覧">
        <thead>
          <tr>
            {['シート', '種類', '行', 'ページ', 'グラフ'].map((head, at) => (
              <th key={head} scope="col" className={at > 1 ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.sheets.map((sheet) => (
            <tr key={sheet.name}>
              <th scope="row">{sheet.name}</th>
              <td>{kindLabel[sheet.kind]}</td>
              <td className="num">{sheet.rows.toLocaleString('ja-JP')}</td>
              <td className="num">{sheet.pages ?? '–'}</td>
              <td className="num">{sheet.charts === 0 ? '–' : sheet.charts}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {first !== undefined && <FirstSheet name={first.name} preview={preview} />}
    </div>
  )
}

/** A digit of the sheet's font, by which Excel counts its columns, in the smaller letters of a look beforehand. */
const pixels = 7.5

function FirstSheet({ name, preview }: { name: string; preview: PreviewedBook['preview'] }) {
  return (
    <section className={styles['first']}>
      <h3>最初のシート「{name}」</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles['paper']} tabIndex={0} aria-label={`${name}の内容`}>
        <table
          className={styles['sheet']}
          style={{ width: `${preview.widths.reduce((sum, each) => sum + each, 0) * pixels}px` }}
        >
          <colgroup>
            {preview.widths.map((width, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
              <col key={column} style={{ width: `${width * pixels}px` }} />
            ))}
          </colgroup>
          <tbody>
            {preview.lines.map((cells, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a sheet have no name but their number
              <tr key={line}>
                {cells.map(({ column, across, down, look, words }) => (
                  <td key={column} colSpan={across} rowSpan={down} data-look={look}>
                    {words}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="sub">
        {preview.more > 0 ? `以下${preview.more.toLocaleString('ja-JP')}行は、出力したファイルで見られます。` : ''}
        改ページとグラフは、出力したファイルで確かめてください。
      </p>
    </section>
  )
}
