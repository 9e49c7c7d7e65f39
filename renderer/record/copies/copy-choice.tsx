import { useState } from 'react'
import { copyReasonLabel } from '../../../shared/domain/office/copies.ts'
import { useAnswer, useCommand } from '../../api/hooks.ts'
import { type Standing, useApi, useMay } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { MomentText } from '../../ui/date-text.tsx'
import { EmptyState, ErrorNote, type Trouble } from '../../ui/states.tsx'
import type { Column } from '../../ui/table/column.ts'
import { DataTable } from '../../ui/table/data-table.tsx'
import styles from './copy-choice.module.css'
import { type CopyLine, copyLines, sizeWords } from './copy-lines.ts'
import type { Copies, Copy } from './records.ts'
import { RemoveDialog } from './remove-dialog.tsx'

const placeWords = { here: 'このPC', second: '別の場所' } as const satisfies Record<Copy['place'], string>

const columns: Column<CopyLine>[] = [
  {
    key: 'at',
    header: 'いつの台帳',
    value: (row) => row.at,
    cell: (row) => (/^[今昨]日/.test(row.age) ? row.age : <MomentText at={row.at} />),
    width: 196,
    always: true,
  },
  { key: 'why', header: 'きっかけ', value: (row) => copyReasonLabel[row.why], width: 74 },
  {
    key: 'size',
    header: '大きさ',
    value: (row) => row.size,
    cell: (row) => sizeWords(row.size),
    width: 74,
    align: 'right',
  },
  { key: 'after', header: 'いまと違うところ', value: (row) => row.after, width: 120, grow: 1 },
  {
    key: 'places',
    header: '場所',
    value: (row) => row.places.map((place) => placeWords[place]).join('・'),
    width: 130,
  },
  {
    key: 'examined',
    header: '検査',
    value: (row) => (row.head === null ? '■ 落ちた' : '● 済み'),
    width: 74,
  },
]

/** Where there is less room. */
const fewer = columns.filter(({ key }) => key !== 'places' && key !== 'examined')

interface CopyChoiceProps {
  /** Empty: the office that is open. */
  file: string
  copies: Copies | undefined
  error?: Trouble | null
  onRestored: (standing: Standing) => void
  compact?: boolean
}

/** 復元: the choice among the copies of an office, and in words what would be missing, before anything is done. */
export function CopyChoice({ file, copies, error = null, onRestored, compact = false }: CopyChoiceProps) {
  const [picked, setPicked] = useState<string | null>(null)
  const lines = copies && copyLines(copies)
  const chosen = lines?.find(({ name }) => name === picked) ?? lines?.find(({ head }) => head !== null)
  return (
    <div className={styles['choice']}>
      <DataTable
        label="バックアップ"
        columns={compact ? fewer : columns}
        rows={lines}
        error={error}
        rowKey={(row) => row.name}
        current={chosen?.name ?? null}
        onCurrentChange={(row) => setPicked(row.name)}
        empty={
          <EmptyState title="バックアップはまだありません">
            1日の仕事の後と、新しい版への更新の前に、ひとりでに作ります。大きな変更の前には、手でも作れます。
          </EmptyState>
        }
      />
      {chosen !== undefined && <Chosen key={chosen.name} file={file} copy={chosen} onRestored={onRestored} />}
    </div>
  )
}

function Chosen({ file, copy, onRestored }: Pick<CopyChoiceProps, 'file' | 'onRestored'> & { copy: CopyLine }) {
  const api = useApi()
  const { place, name } = copy
  const difference = useAnswer(api.launcher.difference, { file, place, name })
  const restore = useCommand(api.launcher.restore, {
    done: (standing) => `新しいファイルに復元して開きました: ${standing.office?.file ?? ''}`,
    onDone: onRestored,
  })
  return (
    <section className={styles['chosen']} aria-label="このバックアップに戻すと">
      <div className={styles['head']}>
        <h3>
          <MomentText at={copy.at} /> に戻すと
        </h3>
        {file === '' && copy.erased && <RemoveCopy name={name} />}
        {copy.head !== null && (
          <Button
            look="primary"
            busy={restore.busy}
            busyLabel="復元しています…"
            onClick={() => restore.run({ file, place, name })}
          >
            この時点を新しいファイルに
          </Button>
        )}
      </div>
      <p>{difference.data?.words ?? ''}</p>
      {copy.why === 'update' && (
        <p className="sub">
          新しい版に更新する前の形です。前の版のプログラムで使うときは、前の版の起動の画面でこの台帳を選び、このバックアップから復元してください。
        </p>
      )}
      <p className="sub">
        {name}　{copy.head !== null && `先頭の値 ${copy.head.slice(0, 12)}`}
      </p>
      <ErrorNote error={restore.error ?? difference.error} takeFocus />
    </section>
  )
}

/** Of the office that is open, to whom it is allowed. */
function RemoveCopy({ name }: { name: string }) {
  const may = useMay('office.backup')
  const [asked, ask] = useState(false)
  if (!may) return null
  return (
    <>
      <Button look="danger" onClick={() => ask(true)}>
        このバックアップを消す…
      </Button>
      {asked && <RemoveDialog name={name} count={1} onClose={() => ask(false)} />}
    </>
  )
}
