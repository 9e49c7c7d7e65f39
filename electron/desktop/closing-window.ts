import { BrowserWindow, nativeTheme, session } from 'electron'
import { ground } from './window-state.ts'

/** What is over sooner needs no window that would only flicker. */
const patienceMs = 400

const words = '今日のバックアップを作っています'
const page = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>伴走台帳</title><style>
body{margin:0;height:100vh;display:grid;place-content:center;gap:8px;text-align:center;font:14px/1.6 "Yu Gothic UI","Meiryo",sans-serif}
h1{margin:0;font-size:16px}p{margin:0}</style></head>
<body><h1 role="status">${words}…</h1><p>終わると、ひとりでに閉じます。PCの電源は切らないでください。</p></body></html>`

/**
 * The office's windows are closed and the program is still at work: a small window says so, and cannot be closed before.
 * Answers what takes it away.
 */
export function sayCopying(): () => void {
  let window: BrowserWindow | undefined
  const timer = setTimeout(() => {
    window = new BrowserWindow({
      width: 560,
      height: 150,
      useContentSize: true,
      show: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      closable: false,
      title: '伴走台帳',
      backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
      // Words alone: no script, no bridge, and a session that is kept nowhere.
      webPreferences: {
        session: session.fromPartition('closing'),
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
      },
    })
    const shown = window
    shown.removeMenu()
    shown.once('ready-to-show', () => shown.show())
    void shown.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`).catch(() => undefined)
  }, patienceMs)
  return () => {
    clearTimeout(timer)
    if (window !== undefined && !window.isDestroyed()) window.destroy()
  }
}
