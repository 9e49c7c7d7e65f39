import { useState } from 'react'
import { createPortal } from 'react-dom'
import { formatWareki } from '../../../shared/domain/calendar/wareki.ts'
import { useDevice } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import styles from './lock.module.css'

export interface RecoveryPaperProps {
  groups: readonly string[]
  officeName: string
  /** ISO date. */
  today: string
}

/** 復旧キー as its 13 groups, to be read line by line. */
const Groups = ({ groups }: { groups: readonly string[] }) => (
  <div className={styles['groups']} translate="no">
    {groups.map((group) => (
      <span key={group}>{group}</span>
    ))}
  </div>
)

/**
 * One A4 page that opens the office together with its file, and the button that prints it: nothing else is printed while it is
 * here. Without a printer at hand it is copied by hand.
 */
export function RecoveryPaper({ groups, officeName, today }: RecoveryPaperProps) {
  const device = useDevice()
  const [shown, setShown] = useState(false)
  return (
    <>
      <div className="row">
        <Button onClick={() => void device.print()}>復旧キーの紙を印刷する</Button>
        <Button look="quiet" onClick={() => setShown(!shown)}>
          {shown ? '画面から隠す' : '画面に出して書き取る'}
        </Button>
      </div>
      {shown && <Groups groups={groups} />}
      {createPortal(
        <div className={styles['sheet']} aria-hidden="true">
          <h1>伴走台帳　復旧キー</h1>
          <p>
            課室　{officeName}
            <br />
            作成　{formatWareki(today, 'long')}
          </p>
          <Groups groups={groups} />
          <h2>この紙は何か</h2>
          <p>
            台帳ファイル(*.banso)は暗号化されています。パスワードを忘れたとき、パスワードの控え(-keys)をなくしたとき、この紙の復旧キーと台帳ファイルがあれば開けます。パスワードも、この紙も両方なくすと、誰にも開けません。
          </p>
          <h2>しまう場所</h2>
          <ul>
            <li>台帳のあるPCやバックアップの外付けドライブとは別の、鍵のかかる書庫に入れてください。</li>
            <li>
              写真に撮ったり、文字にしてPCに保存したりしないでください。この紙とファイルを持つ人は、誰でも台帳を開けます。
            </li>
            <li>なくしたとき、人に見られたときは、設定の「守り」で鍵を作り直し、新しい紙を印刷してください。</li>
          </ul>
          <h2>使い方</h2>
          <p>
            伴走台帳で台帳を開き、「台帳のパスワードか復旧キー」に、左上から右へ順に入力します。空白と「-」、大文字と小文字の違いは、あってもなくてもかまいません。各組の最後の文字は、打ち間違いを見つけるための文字です。
          </p>
        </div>,
        document.body,
      )}
    </>
  )
}
