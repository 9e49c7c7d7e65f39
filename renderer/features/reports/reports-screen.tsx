import { type ComponentProps, useState } from 'react'
import { useForm } from 'react-hook-form'
import { reports } from '../../../shared/contract/reports/reports.ts'
import { fiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { isUnread } from '../../../shared/domain/unread.ts'
import { useAnswer, useJob } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { OfficeForm, useFormField } from '../../ui/fields/form.tsx'
import { usePlaceQuery } from '../../ui/go.ts'
import { JobProgress } from '../../ui/job-progress.tsx'
import { PageHeader, Pane, Screen, Split } from '../../ui/pane.tsx'
import { Answer, EmptyState } from '../../ui/states.tsx'
import { BookList } from './book-list.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportList } from './export-list.tsx'
import { MadeFiles } from './made-files.tsx'
import { booksAsked } from './place.ts'
import { type PreviewAsked, PreviewPanel } from './preview-panel.tsx'
import type { BookLine, ExportWishes } from './records.ts'
import styles from './reports.module.css'

/** これまでの出力 keeps room for some lines under however many books; the files just made take theirs beside it. */
const listHeight = 190
const madeHeight = 110

/** 帳票: what the office hands out as Excel workbooks, made together, and what it has handed out before. */
export function ReportsScreen() {
  const { may } = useDesk()
  if (!may('reports.export')) return <NotHere />
  return <Chosen />
}

const noNumbers = {
  R1: '',
  R2: '',
  R3: '',
  R5: '',
  R6: '',
  R7: '',
  R9: '',
  R10: '',
  R15: '',
  R18: '',
  R19: '',
  R20: '',
  R21: '',
  R22: '',
} as const satisfies ExportWishes['documentNumbers']

/** With the books that the address names. */
function Chosen() {
  const { fy } = useDesk()
  const query = usePlaceQuery()
  const books = useAnswer(useApi().reports.books, { fy })
  const first = booksAsked(query, books.data ?? [])
  // Another year is another set of books: what was chosen for one says nothing of the other.
  return <Books key={[fy, ...first].join(' ')} books={books} first={first} />
}

interface BooksProps {
  books: ComponentProps<typeof Answer<readonly BookLine[]>>['of']
  first: readonly BookLine['id'][]
}

function Books({ books, first }: BooksProps) {
  const { fy, today } = useDesk()
  const api = useApi()
  const job = useJob(api.reports.export)
  const form = useForm<ExportWishes>({
    defaultValues: {
      books: first,
      asOf: today,
      reviewerNames: 'coded',
      copies: false,
      month: '',
      documentNumbers: noNumbers,
    },
  })
  const chosen = useFormField(form.control, 'books')
  const asOf = form.watch('asOf')
  const [shown, setShown] = useState<BookLine | null>(null)

  /** With what is asked for so far; a day that is not whole yet is today. */
  const previewOf = (book: BookLine['id']): PreviewAsked => {
    const { asOf: on, month, reviewerNames, copies, documentNumbers } = form.getValues()
    return {
      fy,
      book,
      reviewerNames,
      copies,
      documentNumber: documentNumbers[book],
      ...(on === null || isUnread(on) ? {} : { asOf: on }),
      ...(month === '' || (book !== 'R9' && book !== 'R10') ? {} : { month }),
    }
  }

  const begin = form.handleSubmit(async (wishes) => {
    const { month, documentNumbers, ...rest } = wishes
    if (rest.books.length === 0) return form.setError('books', { message: '左の一覧で帳票を選んでください。' })
    if (rest.asOf === null || isUnread(rest.asOf))
      return form.setError('asOf', { message: '基準日を入力してください。' }, { shouldFocus: true })
    const monthly = rest.books.includes('R9') || rest.books.includes('R10')
    const read = reports.export.input.safeParse({
      ...rest,
      fy,
      documentNumbers: Object.fromEntries(rest.books.map((id) => [id, documentNumbers[id]])),
      ...(month === '' || !monthly ? {} : { month }),
    })
    if (read.success) return job.start(read.data)
    for (const { path, message } of read.error.issues) {
      if (path[0] === 'asOf') form.setError('asOf', { message }, { shouldFocus: true })
      const book = rest.books.find((id) => path[0] === 'documentNumbers' && path[1] === id)
      if (book !== undefined) form.setError(`documentNumbers.${book}`, { message }, { shouldFocus: true })
    }
  })

  return (
    <Screen rows={`auto auto minmax(${job.output === null ? listHeight : listHeight + madeHeight}px, 1fr)`}>
      <PageHeader title="帳票" sub={`${fiscalYearLabel(fy)}　Excelで出力します`} />
      <OfficeForm onSubmit={begin} label="出力のしかた" className={styles['wishes'] ?? ''}>
        <Split columns="minmax(0, 1fr) 300px">
          <Pane flush fills label="出せる帳票">
            <Answer of={books}>
              {(lines) => (
                <BookList
                  books={lines}
                  control={form.control}
                  chosen={chosen.value}
                  asOf={isUnread(asOf) ? null : asOf}
                  onPreview={setShown}
                  onChosenChange={(next) => {
                    form.clearErrors('books')
                    chosen.onChange(next)
                  }}
                />
              )}
            </Answer>
          </Pane>
          <Pane title="出力のしかた">
            <ExportForm form={form} running={job.running} />
            <div className={styles['job']}>
              <JobProgress job={job} label="出力" />
            </div>
          </Pane>
        </Split>
      </OfficeForm>
      {shown !== null && <PreviewPanel book={shown} asked={previewOf(shown.id)} onClose={() => setShown(null)} />}
      <div className={styles['below']}>
        {job.output !== null && <MadeFiles files={job.output.files} />}
        <ExportList />
      </div>
    </Screen>
  )
}

const NotHere = () => (
  <Screen>
    <PageHeader title="帳票" />
    <EmptyState title="この場所は表示できません" action={<ButtonLink to="/review">審査・選定へ</ButtonLink>}>
      帳票を出せるのは、担当・承認者・閲覧の人です。
    </EmptyState>
  </Screen>
)
