import { useParams, useSearch } from 'wouter'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk } from '../../../api/office.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { landsHere } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { KeyHint } from '../../../ui/kbd.tsx'
import { useAddKey } from '../../../ui/keys/add-key.ts'
import { PageHeader, Pane, Screen, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { BodyList } from './body-list.tsx'
import { EntryList } from './entry-list.tsx'
import { EntryPanel } from './entry-panel.tsx'
import { addressOf, type BodyRow, isChoosingForNote } from './records.ts'

/** やりとり: all that passes between the office and one prefecture, on one page. */
export function CorrespondenceScreen() {
  const { may, fy } = useDesk()
  const { jis2, item } = useParams<{ jis2?: string; item?: string }>()
  if (!may('correspondence.list'))
    return (
      <Screen>
        <PageHeader title="やりとり" />
        <EmptyState title="この場所は表示できません" action={<ButtonLink to="/applications">公募・応募へ</ButtonLink>}>
          いまの役割では見られない場所です。
        </EmptyState>
      </Screen>
    )
  return <Correspondence key={fy} jis2={jis2 ?? null} item={item ?? null} />
}

function Correspondence({ jis2, item }: { jis2: string | null; item: string | null }) {
  const { fy, may } = useDesk()
  const forNote = isChoosingForNote(useSearch())
  const bodies = useAnswer(useApi().correspondence.list, { fy })
  const body = bodies.data?.find((each) => each.jis2 === jis2)
  const adding = jis2 !== null && may('correspondence.addNote') ? addressOf(jis2, 'new') : null
  useAddKey(adding === null ? null : () => go(adding))
  return (
    <Screen rows="auto minmax(0, 1fr)">
      <PageHeader
        title="やりとり"
        documentTitle={body === undefined ? 'やりとり' : `${body.prefecture} やりとり`}
        sub={body === undefined ? openWords(bodies.data) : body.prefecture}
        actions={
          <>
            <ButtonLink to="/applications">応募受付簿へ</ButtonLink>
            {adding !== null && (
              <>
                <KeyHint keys={['N']}>電話メモ</KeyHint>
                <ButtonLink look="primary" to={adding} {...landsHere('add')}>
                  電話メモを記録
                </ButtonLink>
              </>
            )}
          </>
        }
      />
      <Split columns="minmax(280px, 330px) minmax(0, 1fr)">
        <BodyList rows={bodies.data} error={bodies.error} onRetry={() => void bodies.refetch()} current={jis2} />
        {jis2 === null ? (
          <Pane fills label="やりとり">
            <EmptyState title={forNote ? '電話メモを書く都道府県を選んでください' : '都道府県を選んでください'}>
              応募のメール、受付、補正依頼と回答、質問などのメール、電話メモ、通知を、時間の順に一枚で見られます。
            </EmptyState>
          </Pane>
        ) : (
          <Body key={jis2} jis2={jis2} name={body?.prefecture ?? ''} item={item} />
        )}
      </Split>
    </Screen>
  )
}

const openWords = (rows: readonly BodyRow[] | undefined): string => {
  const open = rows?.reduce((sum, row) => sum + row.open, 0) ?? 0
  return open === 0 ? '' : `次にすること ${open}件`
}

function Body({ jis2, name, item }: { jis2: string; name: string; item: string | null }) {
  const { fy } = useDesk()
  const page = useAnswer(useApi().correspondence.page, { fy, jis2 })
  return (
    <>
      <EntryList
        jis2={jis2}
        name={name}
        rows={page.data}
        error={page.error}
        onRetry={() => void page.refetch()}
        current={item}
      />
      <EntryPanel jis2={jis2} name={name} rows={page.data} item={item} />
    </>
  )
}
