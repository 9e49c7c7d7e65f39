const programme = ' - 伴走台帳'

/** What the window of a screen is called. */
export const windowTitle = (screen: string): string => `${screen}${programme}`

/** What the screen of a window is called: inside the program its name says nothing. */
export const screenOf = (title: string): string =>
  title.endsWith(programme) ? title.slice(0, -programme.length) : title

/** 「岩手県 KPI 伴走支援「人材プールの人数」」: two drafts of one screen are told apart by their words. */
export const draftName = ({ title, words }: { title: string; words: string }): string =>
  words === '' ? screenOf(title) : `${screenOf(title)}「${words}」`
