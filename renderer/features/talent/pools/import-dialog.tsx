import { useMemo, useState } from 'react'
import { formatWareki } from '../../../../shared/domain/calendar/wareki.ts'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { poolFields } from '../../../../shared/domain/talent/pools/fields.ts'
import type { OfficeClient } from '../../../api/client.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi } from '../../../api/office.tsx'
import { useFileJob } from '../../../record/files/use-file-job.ts'
import type { Column } from '../../../ui/table/column.ts'
import { ReadingDialog } from '../reading-dialog.tsx'
import type { ReadFile, ReadLine } from './records.ts'

const wordsOf = ({ standing, changed }: ReadLine): string =>
  changed
    .map(({ label, before, after }) => (standing === 'new' ? `${label} ${after}` : `${label} ${before} → ${after}`))
    .join('、')

const columns: Column<ReadLine>[] = [
  { key: 'prefecture', header: '都道府県', value: (row) => row.prefecture, width: 100 },
  {
    key: 'asOf',
    header: '基準日',
    value: (row) => formatWareki(row.asOf, 'short'),
    sortBy: (row) => row.asOf,
    width: 90,
  },
  {
    key: 'words',
    header: '変わること',
    value: wordsOf,
    cell: (row) => <span title={wordsOf(row)}>{wordsOf(row)}</span>,
    width: 260,
    grow: 3,
  },
]

/** 推進体制・人材プール from Excel. */
export function ImportDialog({ day, onClose }: { day: string; onClose: () => void }) {
  const { pools } = useApi()
  const [read, setRead] = useState<ReadFile | null>(null)
  const work = useFileJob(readFor(pools.read, day), { most: 1, onDone: setRead })
  const take = useCommand(pools.take, {
    done: ({ added, changed }) => `取り込みました(加えた ${added}件、変えた ${changed}件)`,
    onDone: onClose,
  })
  const lines = useMemo(() => (read === null ? [] : linesToTake(read.lines)), [read])
  return (
    <ReadingDialog
      what="推進体制・人材プール"
      hint={`一行に一つの都道府県を書いた表を読みます。見出しは「都道府県」(または「団体コード」)と「参加団体」「協定・規約」「常勤」「非常勤」「委託等」「PR」「PM」「SD」「EN」「支援中」「支援希望」などです。「基準日」の列がなければ、${formatWareki(day, 'long')}の数として読みます。空欄は今の値を残します。`}
      work={work}
      read={read}
      columns={columns}
      nameOf={(line) => line.prefecture}
      take={take}
      goes={lines.length}
      onChoose={() => setRead(null)}
      onTake={() => read !== null && take.run({ fileName: read.fileName, lines })}
      onClose={onClose}
    />
  )
}

/** The reading of a table whose lines are of `day` where they say none themselves. */
const readFor = (read: OfficeClient['pools']['read'], day: string) =>
  Object.assign(({ fileIds }: { fileIds: string[] }) => read({ fileIds, asOf: day }), { path: read.path })

const linesToTake = (lines: readonly ReadLine[]) =>
  lines.flatMap(({ standing, jis2, asOf, values, revision }) =>
    values === null || (standing !== 'new' && standing !== 'changed')
      ? []
      : [{ ...fieldsOf(poolFields, values), jis2, asOf, revision }],
  )
