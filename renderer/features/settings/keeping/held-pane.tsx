import { useState } from 'react'
import { erasureFields } from '../../../../shared/domain/keeping/erasing.ts'
import { blankOf } from '../../../../shared/domain/record-fields.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { DeedDialog } from '../../../record/commands/deed-dialog.tsx'
import { RecordField } from '../../../record/record-field.tsx'
import { Button } from '../../../ui/button.tsx'
import { go } from '../../../ui/go.ts'
import { nextIs } from '../../../ui/next.ts'
import { Pane } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import type { HeldPlace } from '../records.ts'
import styles from '../settings.module.css'

interface Line extends HeldPlace {
  readonly key: string
}

const mayWords = { yes: '消せる', consent: '同意があれば', no: '残す' } as const
const mayTone = { yes: 'ok', consent: 'warn', no: 'neutral' } as const

const columns: Column<Line>[] = [
  { key: 'label', header: '何に', value: (row) => row.label, width: 106, always: true },
  { key: 'file', header: '行政文書ファイル', value: (row) => row.fileName || '(なし)', width: 150 },
  {
    key: 'excerpt',
    header: '書かれている所',
    value: (row) => row.excerpt,
    cell: (row) => (row.route === '' ? row.excerpt : <a href={`#${row.route}`}>{row.excerpt}</a>),
    width: 160,
    grow: 1,
  },
  {
    key: 'may',
    header: '消せるか',
    value: (row) => mayWords[row.may],
    cell: (row) => (
      <Tag tone={mayTone[row.may]} shape>
        {mayWords[row.may]}
      </Tag>
    ),
    width: 118,
  },
  { key: 'ground', header: '理由', value: (row) => row.ground, width: 250, grow: 2 },
]

/** この人について持っているもの: every place with its ground, where it is mended, and the erasure of what may go. */
export function HeldPane({ words }: { words: readonly string[] }) {
  const { keeping } = useApi()
  const held = useAnswer(keeping.person, { words: [...words] }, { enabled: words.length > 0 })
  const [erasing, erase] = useState(false)
  const seesTalent = useMay('talent.list')
  const lines = held.data && linesOf(held.data)
  const free = lines?.filter(({ may }) => may === 'yes').length ?? 0
  const wanting = lines?.filter(({ may }) => may === 'consent').length ?? 0
  return (
    <Pane
      flush
      fills
      title="この人について持っているもの"
      sub={
        lines && `${lines.length}か所　消せる ${free}・同意があれば ${wanting}・残す ${lines.length - free - wanting}`
      }
      actions={
        free + wanting > 0 && (
          <Button look="danger" small {...nextIs(2)} onClick={() => erase(true)}>
            消してよい所から消す
          </Button>
        )
      }
    >
      {!seesTalent && words.length > 0 && (
        <p className={styles['unlooked']}>
          人材(協力可能人材・アクセラレータ・研修など)の記録は調べていません。「人材の個人情報」を見る権限のある人が、この画面で確かめてください。
        </p>
      )}
      <DataTable
        label="この人について持っているもの"
        columns={columns}
        rows={words.length === 0 ? [] : lines}
        error={held.error}
        onRetry={() => void held.refetch()}
        rowKey={(row) => row.key}
        onOpen={(row) => row.route !== '' && go(row.route)}
        empty={
          words.length === 0 ? (
            <EmptyState title="人を選んでください">左の一覧から選ぶか、上に氏名や連絡先を入力します。</EmptyState>
          ) : (
            <EmptyState title={seesTalent ? 'この台帳には、もう何もありません' : '人材のほかには、もう何もありません'}>
              バックアップと、保存してある出力ファイルは、別に確かめてください。
            </EmptyState>
          )
        }
      />
      {erasing && (
        <DeedDialog
          fields={erasureFields}
          initial={blankOf(erasureFields)}
          draftKey="erase-person"
          revision={1}
          title="この人の情報を、消してよい所から消す"
          deedLabel="消す"
          danger
          command={keeping.erasePerson}
          inputOf={(values) => ({ ...values, words: [...words] })}
          options={{ done: ({ places, originals }) => `${places}か所と書類 ${originals}件から消しました` }}
          onClose={() => erase(false)}
        >
          {(of) => (
            <>
              <p>
                消せる {free}か所から消します。同意の日と番号を入れると、保存期間の満了した {wanting}
                か所からも消します。元に戻せません。
              </p>
              <p className="sub">
                出力した帳票の控え {held.data?.copies ?? 0}
                件も消します(作り直せます)。残すものの理由は一覧のとおりで、そこは訂正だけができます。
              </p>
              <RecordField of={of} name="reason" autoFocus hint="本人の申出など。氏名は書かないでください。" />
              <RecordField of={of} name="agreedOn" />
              <RecordField of={of} name="agreedRef" />
            </>
          )}
        </DeedDialog>
      )}
    </Pane>
  )
}

interface Held {
  readonly places: readonly HeldPlace[]
  readonly originals: readonly {
    fileId: string
    name: string
    fileName: string
    may: HeldPlace['may']
    ground: string
  }[]
}

/** The originals stand among the places: an officer asks where the person is, and not in what kind of column. */
const linesOf = ({ places, originals }: Held): Line[] => [
  ...places.map((place, index) => ({ ...place, key: `place ${index}` })),
  ...originals.map(({ fileId, name, ...rest }) => ({
    ...rest,
    key: fileId,
    label: '原本',
    excerpt: name,
    route: '',
  })),
]
