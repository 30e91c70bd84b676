import type { ReactNode } from "react";
import { Dialog as SharedDialog } from "../shared/Dialog";
import { useLanguage } from "./language";

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  close(): void;
}

export function Dialog(props: Props) {
  const { texts } = useLanguage();
  return <SharedDialog {...props} closing={texts.close} />;
}
