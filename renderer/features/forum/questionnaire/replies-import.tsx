import { type Choice, choiceLabel, choices } from '../../../../shared/domain/forum/fields.ts'
import { useApi } from '../../../api/office.tsx'
import { Rows } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ListImport } from '../import/list-import.tsx'
import type { ForumPage, ReplyPreview } from '../records.ts'

/** アンケートの回答 by Excel. */
export function RepliesImport({ page, onClose }: { page: ForumPage; onClose: () => void }) {
  const { forum } = useApi()
  return (
    <ListImport
      page={page}
      title="アンケートの回答を入れる"
      hint="1行に一人の回答のExcel(.xlsx)を選んでください。五段階の答えと、「ご意見」などの自由記述の列を読みます。"
      read={forum.readReplies}
      take={forum.importReplies}
      show={(preview) => <Preview preview={preview} />}
      changes={({ total, known }) => total > known}
      doneWords={({ added }) => `回答を${added}件取り込みました`}
      onClose={onClose}
    />
  )
}

const countWords = (counts: readonly number[]): string =>
  choices.map((choice: Choice, at) => `${choiceLabel[choice]} ${counts[at] ?? 0}`).join('・')

function Preview({ preview }: { preview: ReplyPreview }) {
  const { fileName, total, known, questions, comments, unread, notes } = preview
  return (
    <section className="stack" aria-label="取り込む前の確認">
      <p>
        <b>{fileName}</b> 回答{total}件
      </p>
      <p className="row">
        <Tag shape tone="ok">
          加える {total - known}
        </Tag>
        <Tag shape tone="neutral">
          入っている {known}
        </Tag>
        <span className="sub">自由記述 {comments}件</span>
      </p>
      <Rows columns="minmax(0, 1fr) 64px minmax(0, 1.4fr)">
        {questions.map(({ words, isNew, counts, n }) => (
          <li key={words}>
            <span>{words}</span>
            <span className="sub">{isNew ? '新しい' : ''}</span>
            <span className="sub">
              n={n} {countWords(counts)}
            </span>
          </li>
        ))}
      </Rows>
      {notes.map((note) => (
        <p key={note}>▲ {note}</p>
      ))}
      {unread.length > 0 && <p className="sub">数えない列: {unread.join('、')}</p>}
    </section>
  )
}
