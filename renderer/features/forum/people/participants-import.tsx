import { useApi } from '../../../api/office.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ListImport } from '../import/list-import.tsx'
import type { ForumPage, ParticipantPreview } from '../records.ts'

const standingWords = { added: '加える', changed: '直す', same: 'そのまま', refused: '入れない' } as const
const standingTone = { added: 'ok', changed: 'accent', same: 'neutral', refused: 'bad' } as const

/** 申込 and 出席 by Excel. */
export function ParticipantsImport({ page, onClose }: { page: ForumPage; onClose: () => void }) {
  const { forum } = useApi()
  return (
    <ListImport
      page={page}
      title="申込・出席の一覧を入れる"
      hint="「都道府県」「氏名」の見出しのあるExcel(.xlsx)を選んでください。「所属」「メールアドレス」「出席」の列もあれば読みます。"
      read={forum.readParticipants}
      take={forum.importParticipants}
      show={(preview) => <Preview preview={preview} />}
      changes={({ rows }) => rows.some(({ standing }) => standing === 'added' || standing === 'changed')}
      doneWords={({ added, changed, refused }) =>
        `加えた${added}人、直した${changed}人${refused > 0 ? `、入れなかった${refused}行` : ''}`
      }
      onClose={onClose}
    />
  )
}

function Preview({ preview: { fileName, rows, unread } }: { preview: ParticipantPreview }) {
  const count = (of: keyof typeof standingWords) => rows.filter(({ standing }) => standing === of).length
  const refused = rows.filter(({ standing }) => standing === 'refused')
  const byBody = Map.groupBy(
    rows.filter(({ standing }) => standing === 'added' || standing === 'changed'),
    ({ prefecture }) => prefecture,
  )
  return (
    <section className="stack" aria-label="取り込む前の確認">
      <p>
        <b>{fileName}</b> {rows.length}行
      </p>
      <p className="row">
        {(['added', 'changed', 'same', 'refused'] as const).map((standing) => (
          <Tag key={standing} shape tone={standingTone[standing]}>
            {standingWords[standing]} {count(standing)}
          </Tag>
        ))}
      </p>
      {byBody.size > 0 && <p className="sub">{[...byBody].map(([body, own]) => `${body} ${own.length}`).join('、')}</p>}
      {refused.length > 0 && (
        <Rows columns="72px minmax(0, 1fr)">
          {refused.slice(0, 30).map(({ at, why }) => (
            <li key={at}>
              <span className="sub">{at}行目</span>
              <span>{why}</span>
            </li>
          ))}
        </Rows>
      )}
      {unread.length > 0 && <p className="sub">読まない列: {unread.join('、')}</p>}
    </section>
  )
}
