import type { ReactNode } from "react";

interface Props {
  readonly heading: string;
  readonly children: ReactNode;
}

/** The head of a page: the name of the program, which leads to the explorer, that of the page, and its tools. */
export function PageHeader({ heading, children }: Props) {
  return (
    <header className="header">
      <h1>
        <a href="/" lang="zh-CN" className="brand">
          协同
        </a>
        <span className="brand-page">{heading}</span>
      </h1>
      <nav className="header-tools">{children}</nav>
    </header>
  );
}
