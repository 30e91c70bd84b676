import "graphiql/setup-workers/vite";
import "@fontsource-variable/noto-sans-sc/index.css";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./playground.css";
import "./panel.css";
import "./narrow.css";
import { createRoot } from "react-dom/client";
import { LanguageProvider } from "./language";
import { Playground } from "./Playground";
import { QuestionsProvider } from "./questionsContext";
import { RequestProvider } from "./requestContext";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root");

createRoot(root).render(
  <LanguageProvider>
    <QuestionsProvider>
      <RequestProvider>
        <Playground />
      </RequestProvider>
    </QuestionsProvider>
  </LanguageProvider>,
);
