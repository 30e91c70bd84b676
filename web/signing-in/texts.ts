import type { Language } from "../shared/languages";
import type { SignedOut } from "./session";

const zh = {
  title: "登录",
  why: {
    NONE: "此页面会修改数据，需要先登录。",
    EXPIRED: "登录已到期。",
    REFUSED: "服务器不接受此令牌：可能已到期，或来自另一台服务器。",
  } satisfies Record<SignedOut, string>,
  kept: "页面上的内容还在。",
  run: "在运行协同的机器上，打开另一个终端窗口，在同一文件夹中运行：",
  then: "然后在浏览器中打开它显示的链接；也可以粘贴到此标签页的地址栏，页面内容不会丢失。",
  elsewhere: "服务器不在本机时，请向管理员索取登录链接。",
  copy: "复制命令",
  copied: "已复制",
  reader: (name: string, access: string) =>
    `${name} 的角色是 ${access}，此页面需要 EDITOR。请用上面的命令重新登录。`,
  who: (name: string, until: string) => `${name} 已登录，至 ${until}`,
  leave: "退出",
};

const en: typeof zh = {
  title: "Sign in",
  why: {
    NONE: "This page changes data, so you need to sign in first.",
    EXPIRED: "Your session has expired.",
    REFUSED: "The server does not accept this token: it may have expired, or come from another server.",
  },
  kept: "What is on the page is kept.",
  run: "On the machine that runs xietong, in another terminal window and the same folder, run:",
  then: "Then open the link that it prints. You can also paste it into the address bar of this tab: what is on the page is kept.",
  elsewhere: "If the server is on another machine, ask its administrator for a link.",
  copy: "Copy command",
  copied: "Copied",
  reader: (name, access) =>
    `The role of ${name} is ${access}; this page needs EDITOR. Sign in again with the command above.`,
  who: (name, until) => `${name}, signed in until ${until}`,
  leave: "Sign out",
};

export const TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
