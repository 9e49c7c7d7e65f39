import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { ListPane } from '../list-pane.tsx'
import type { CallDocument, Theme } from '../records.ts'
import styles from '../settings.module.css'
import { DocumentForm } from './document-form.tsx'
import { ThemeForm } from './theme-form.tsx'
import { useItem, useYear } from './use-year.ts'

const documentColumns: Column<CallDocument>[] = [
  { key: 'code', header: '記号', value: (row) => row.code, width: 90, always: true },
  { key: 'name', header: '書類名', value: (row) => row.name, width: 220, grow: 1, always: true },
]
const themeColumns: Column<Theme>[] = [
  { key: 'letter', header: '記号', value: (row) => row.letter, width: 60, always: true },
  { key: 'name', header: 'テーマ名', value: (row) => row.name, width: 260, grow: 1, always: true },
  { key: 'short', header: '略称', value: (row) => row.shortName, width: 130 },
  { key: 'definition', header: '定義', value: (row) => row.definition, width: 200, grow: 1 },
]

function titleOf(theme: Theme | undefined, document: CallDocument | undefined): string {
  if (theme !== undefined) return `重点テーマ ${theme.letter}`
  return document?.name ?? '選んだ行'
}

/** 書類・テーマ: what an applicant hands in, and of which themes they choose one. */
export function DocumentsTab() {
  const { year, mayEdit } = useYear()
  const { item, open } = useItem('documents')
  const document = year.data?.documents.find(({ id }) => id === item)
  const theme = year.data?.themes.find(({ id }) => id === item)
  const asked = { error: year.error, onRetry: () => void year.refetch() }
  return (
    <Split columns="minmax(0, 1fr) 400px">
      <div className={styles['halves']}>
        <ListPane
          title="重点テーマ"
          columns={themeColumns}
          rows={year.data?.themes}
          {...asked}
          rowKey={(row) => row.id}
          current={theme === undefined ? null : item}
          onPick={(row) => open(row.id)}
          empty={<EmptyState title="この年度に重点テーマはありません" />}
        />
        <ListPane
          title="提出書類"
          columns={documentColumns}
          rows={year.data?.documents}
          {...asked}
          rowKey={(row) => row.id}
          current={document === undefined ? null : item}
          onPick={(row) => open(row.id)}
          empty={<EmptyState title="この年度に提出書類はありません" />}
        />
      </div>
      <Pane fills title={titleOf(theme, document)}>
        {year.data !== undefined && theme !== undefined && (
          <ThemeForm key={theme.id} fy={year.data.fy} theme={theme} mayEdit={mayEdit} />
        )}
        {year.data !== undefined && document !== undefined && (
          <DocumentForm key={document.id} year={year.data} document={document} mayEdit={mayEdit} />
        )}
        {theme === undefined && document === undefined && (
          <EmptyState title="左の一覧から選んでください">選んだ行の名称や定義を、ここで直します。</EmptyState>
        )}
      </Pane>
    </Split>
  )
}
