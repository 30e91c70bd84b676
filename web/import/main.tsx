import "../shared/page.css";
import "../signing-in/signing-in.css";
import "./import.css";
import { createRoot } from "react-dom/client";
import { beginSession } from "../signing-in/session";
import { ImportPage } from "./ImportPage";
import { LanguageProvider } from "./language";

void import("../shared/fonts");

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");

beginSession();
createRoot(root).render(
  <LanguageProvider>
    <ImportPage />
  </LanguageProvider>,
);
