import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useAnswer } from '../../api/hooks.ts'
import { type Standing, useApi, useLine } from '../../api/office.tsx'
import { Button } from '../../ui/button.tsx'
import { usePlacePath } from '../../ui/go.ts'
import { Answer, EmptyState } from '../../ui/states.tsx'
import { otherOffices } from './arrival.ts'
import styles from './launcher.module.css'
import { NewOffice } from './new-office.tsx'
import { type NewOfficeWords, noWords } from './new-office-steps.ts'
import { OpenOffice } from './open-office.tsx'
import { PracticeOffer, PracticeStart } from './practice.tsx'
import { SignIn } from './sign-in.tsx'
import { Unlock } from './unlock.tsx'

/** Before the office: making one, opening one, practising, or saying who one is. */
export function LauncherScreen() {
  const { place } = useLine()
  const standing = useAnswer(useApi().launcher.status, {})
  return (
    <main className={styles['launcher']}>
      <title>伴走台帳</title>
      <header className={styles['brand']}>
        <h1 tabIndex={-1}>伴走台帳</h1>
        <p className="sub">自治体デジタル人材確保支援事業の応募・選定・伴走支援を、この一冊に記録します。</p>
      </header>
      <Answer of={standing}>
        {(now) => {
          if (place === 'practice') return now.office === null ? <PracticeStart /> : <SignIn standing={now} />
          if (now.mayOpenFiles) return <Beginning key={now.locked?.file ?? now.office?.file ?? ''} standing={now} />
          return now.office === null ? <NothingOpen /> : <SignIn standing={now} />
        }}
      </Answer>
    </main>
  )
}

const NothingOpen = () => (
  <EmptyState title="台帳はまだ開かれていません">
    プログラムを動かしているPCで台帳を開くと、この画面からサインインできます。
  </EmptyState>
)

type Way = 'unlock' | 'sign' | 'open' | 'new'

/** On the PC that has the files: first the way that fits, the others beside it. */
function Beginning({ standing }: { standing: Standing }) {
  const [place] = usePlacePath()
  const fits = wayThatFits(standing, place)
  const [way, setWay] = useState<Way>(fits)
  // Looking at the other way for a moment costs nobody what they typed.
  const begun = useForm<NewOfficeWords>({ defaultValues: { ...noWords, folder: standing.suggestedFolder } })
  return (
    <div className={styles['ways']}>
      {way === 'unlock' && standing.locked !== null ? (
        <Unlock locked={standing.locked} />
      ) : way === 'sign' ? (
        <SignIn standing={standing} />
      ) : (
        <section className={styles['main']} aria-labelledby="way">
          {way === 'new' ? (
            <NewOffice form={begun} />
          ) : (
            <OpenOffice standing={standing} onOpened={(now) => setWay(now.locked === null ? 'sign' : 'unlock')} />
          )}
        </section>
      )}
      <aside className={styles['others']} aria-label="ほかの始めかた">
        {others
          .filter((other) => other.way !== way && isThere(other.way, standing))
          .map((other) => (
            <section key={other.way}>
              <h2>{other.title}</h2>
              <p className="sub">{other.words}</p>
              <Button onClick={() => setWay(other.way)}>{other.deed}</Button>
            </section>
          ))}
        <PracticeOffer />
      </aside>
    </div>
  )
}

function wayThatFits({ locked, office, recent }: Standing, place: string): Way {
  if (locked !== null) return 'unlock'
  if (place === otherOffices) return 'open'
  if (office !== null) return 'sign'
  return recent.length > 0 ? 'open' : 'new'
}

const isThere = (way: Way, { locked, office }: Standing): boolean =>
  way === 'unlock' ? locked !== null : way !== 'sign' || office !== null

const others: readonly { way: Way; title: string; words: string; deed: string }[] = [
  {
    way: 'unlock',
    title: '暗号化した台帳を開く',
    words: '台帳のパスワードか復旧キーを入力します。',
    deed: 'パスワードの入力に戻る',
  },
  { way: 'sign', title: '開いている台帳で働く', words: '利用者を選んでサインインします。', deed: 'サインインに戻る' },
  {
    way: 'open',
    title: '台帳ファイルがもうある',
    words: '前の担当者から引き継いだファイル(.banso)を開きます。',
    deed: '台帳を開く',
  },
  {
    way: 'new',
    title: 'はじめて使う',
    words: '課室の台帳を新しく作ります。1分で終わります。',
    deed: '新しい台帳を作る',
  },
]
