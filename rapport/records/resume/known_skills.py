"""Well-known technologies named in a résumé's text, for résumés that list few of their skills or none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from rapport.documents.document import Document
from rapport.records.fact import Fact
from rapport.records.resume.sections import Section
from rapport.records.resume.text import cite

_TOLD_IN = frozenset(
    {"experience", "mixed", "research", "projects", "summary", "header", "skills", "other", "leadership"}
)
_MOST = 40
# Spelt as their makers do, and looked up in exactly this case: some are everyday words otherwise.
_NAMES = """
Python|Java|JavaScript|TypeScript|Golang|Rust|Kotlin|Scala|Ruby|PHP|Perl|Haskell|OCaml|Erlang|Elixir|Clojure|Groovy|MATLAB|
Fortran|COBOL|Objective-C|C++|C#|F#|SQL|NoSQL|HTML|HTML5|CSS|CSS3|Sass|XML|JSON|YAML|GraphQL|gRPC|REST|Bash|PowerShell|VBA|
Node.js|React|React Native|Angular|Vue.js|Vue|Vue3|Svelte|Next.js|jQuery|Redux|Express|Django|Flask|FastAPI|Spring Boot|
Ruby on Rails|Laravel|Symfony|ASP.NET|.NET|Qt|Tailwind CSS|TailwindCSS|Bootstrap|Vite|Webpack|MeteorJS|Flutter|SwiftUI|
AWS|Amazon Web Services|Azure|GCP|Google Cloud|Heroku|DigitalOcean|OpenStack|CloudFormation|Lambda|EC2|S3|Docker|
Kubernetes|Terraform|Ansible|Puppet|Helm|Istio|Envoy|Consul|Nomad|Kustomize|ArgoCD|Argo CD|Jenkins|GitLab CI|CircleCI|
GitHub Actions|Travis CI|CI/CD|Git|GitHub|GitLab|Subversion|Linux|Debian|Ubuntu|Unix|macOS|Nginx|Apache|Kafka|
RabbitMQ|Redis|Memcached|
PostgreSQL|Postgres|MySQL|MariaDB|SQLite|Oracle|SQL Server|MongoDB|Cassandra|DynamoDB|Elasticsearch|Elastic Stack|ELK|
InfluxDB|Prometheus|Grafana|Datadog|Splunk|Kibana|Logstash|Snowflake|BigQuery|Redshift|Databricks|dbt|Airflow|Hadoop|Spark|
Flink|Hive|Presto|Tableau|Power BI|Looker|Excel|SAP|SAP HANA|Salesforce|Jira|Confluence|NumPy|pandas|SciPy|scikit-learn|
TensorFlow|PyTorch|Keras|JAX|CUDA|OpenCV|ONNX|XGBoost|matplotlib|Jupyter|LaTeX|Figma|Sketch|Photoshop|Illustrator|InDesign|
AutoCAD|SolidWorks|CATIA|ANSYS|Simulink|LabVIEW|Arduino|Raspberry Pi|FPGA|VHDL|Verilog|ROS|Unity|Unreal Engine|Selenium|
Playwright|Cypress|JUnit|pytest|Maven|Gradle|Hibernate|Scrum|Kanban|DevOps|Microservices|Machine Learning|Deep Learning|
NLP|Computer Vision|Data Science|Data Analysis|Agile|SEO|Google Analytics|QuickBooks|SPSS|Stata|GIS|ArcGIS|Blender|Maya
"""


def known_skills(document: Document, sections: Iterable[Section]) -> tuple[Fact[str], ...]:
    """Technologies in the order of their first mention, as printed there."""
    found: dict[str, Fact[str]] = {}
    for section in sections:
        if section.kind not in _TOLD_IN:
            continue
        for row in section.rows:
            for match in _pattern().finditer(row.body.text):
                if len(found) < _MOST:
                    piece = row.body.cut(match.start(), match.end())
                    found.setdefault(match[0].lower(), cite(document, piece, match[0]))
    return tuple(found.values())


def is_known_skill(name: str) -> bool:
    """Whether this is a technology's name, spelt as its makers do."""
    return _pattern().fullmatch(name) is not None


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted((name.strip() for name in _NAMES.split("|")), key=len, reverse=True)
    return re.compile(rf"(?<![\w.@/-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w@#]|[.+/-]\w)")
