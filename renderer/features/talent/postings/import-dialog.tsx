import { useMemo, useState } from 'react'
import { fieldsOf } from '../../../../shared/domain/record-fields.ts'
import { postingFields } from '../../../../shared/domain/talent/postings/posting.ts'
import { useCommand } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { useFileJob } from '../../../record/files/use-file-job.ts'
import type { Column } from '../../../ui/table/column.ts'
import { ReadingDialog } from '../reading-dialog.tsx'
import type { ReadFile, ReadLine } from './records.ts'

const wordsOf = ({ standing, changed }: ReadLine): string =>
  standing === 'changed' ? changed.map(({ label, before, after }) => `${label} ${before} → ${after}`).join('、') : ''

const columns: Column<ReadLine>[] = [
  { key: 'body', header: '団体', value: (row) => row.body, width: 130 },
  { key: 'title', header: '職', value: (row) => row.values?.title ?? '', width: 180, grow: 1 },
  {
    key: 'words',
    header: '変わること',
    value: wordsOf,
    cell: (row) => <span title={wordsOf(row)}>{wordsOf(row)}</span>,
    width: 220,
    grow: 2,
  },
]

/** 採用情報 from Excel. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { fy } = useDesk()
  const { postings } = useApi()
  const [read, setRead] = useState<ReadFile | null>(null)
  const work = useFileJob(postings.read, { most: 1, onDone: setRead })
  const take = useCommand(postings.take, {
    done: ({ added, changed }) => `採用情報を取り込みました(加えた ${added}件、変えた ${changed}件)`,
    onDone: onClose,
  })
  const lines = useMemo(() => (read === null ? [] : linesToTake(read.lines)), [read])
  return (
    <ReadingDialog
      what="採用情報"
      hint="見出しに「団体コード」(または「団体」)「職」「掲載日」のある表を読みます。団体・職・掲載日が同じ行は、同じ募集として比べます。台帳にあって表にない募集は、そのまま残ります。"
      work={work}
      read={read}
      columns={columns}
      nameOf={(line) => line.body}
      take={take}
      goes={lines.length}
      onChoose={() => setRead(null)}
      onTake={() => read !== null && take.run({ fy, fileName: read.fileName, lines })}
      onClose={onClose}
    />
  )
}

const linesToTake = (lines: readonly ReadLine[]) =>
  lines.flatMap(({ standing, code, values, id, revision }) =>
    values === null || (standing !== 'new' && standing !== 'changed')
      ? []
      : [{ ...fieldsOf(postingFields, values), id: id ?? crypto.randomUUID(), code, revision }],
  )
