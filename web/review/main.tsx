import "../shared/page.css";
import "../signing-in/signing-in.css";
import "./styles/queue.css";
import "./styles/document.css";
import "./styles/dialogs.css";
import { createRoot } from "react-dom/client";
import { beginSession } from "../signing-in/session";
import { LanguageProvider } from "./language";
import { ReviewPage } from "./ReviewPage";

void import("../shared/fonts");

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");

beginSession();
createRoot(root).render(
  <LanguageProvider>
    <ReviewPage />
  </LanguageProvider>,
);
