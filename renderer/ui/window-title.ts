const programme = ' - 伴走台帳'

/** What the window of a screen is called. */
export const windowTitle = (screen: string): string => `${screen}${programme}`

/** What the screen of a window is called: inside the program its name says nothing. */
export const screenOf = (title: string): string =>
  title.endsWith(programme) ? title.slice(0, -programme.length) : title
