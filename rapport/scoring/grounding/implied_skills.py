"""What somebody who uses one thing uses too: who has written Django has written Python."""

from __future__ import annotations

from functools import cache

from rapport.scenarios.matching import fold

_IMPLIED = """
python: django flask fastapi pandas numpy pytest pytorch tensorflow jupyter scikit-learn sklearn matplotlib tkinter
javascript: react vue vuejs vue3 angular node nodejs node.js node.j meteorjs typescript jquery express svelte backbone
javascript: next.js nextjs electron redux deno webpack vite d3 ecmascript expo
html: css html5 bootstrap tailwindcss react vue angular
css: tailwindcss bootstrap sass scss css3
java: spring springboot hibernate maven junit
ruby: rails rspec
php: laravel symfony wordpress drupal
sql: mysql postgresql postgres redshift snowflake bigquery sqlite oracle mariadb t-sql sparksql
database: mysql postgresql postgres redshift snowflake mongodb cassandra redis dynamodb sqlite sql oracle
nosql: mongodb cassandra redis dynamodb couchdb
spark: sparksql pyspark
aws: ec2 s3 eks ecs lambda redshift dynamodb cloudformation sagemaker
gcp: bigquery gke
container: docker kubernetes k8s podman
docker: kubernetes k8s
git: github gitlab bitbucket
linux: debian ubuntu sles centos redhat rhel fedora
unix: linux debian ubuntu bash
ios: swift swiftui objective-c xcode
iphone: ios swiftui swift
ipad: ios swiftui swift
cloud: aws gcp azure ec2
c++: qt ros
swift: swiftui
ios: swiftui swift
kotlin: jetpack
android: kotlin jetpack
ci/cd: jenkins circleci travis
scrum: csm
agile: scrum kanban
devops: kubernetes terraform ansible jenkins
excel: spreadsheet
office: excel powerpoint
machine-learning: pytorch tensorflow scikit-learn keras
ai: pytorch tensorflow llm
""".strip()


@cache
def _by_implied() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _IMPLIED.splitlines():
        name, _, users = line.partition(":")
        found[name] = found.get(name, frozenset()) | frozenset(map(fold, users.split()))
    return found


def implied_by(word: str) -> frozenset[str]:
    """What implies a skill, folded; empty for one that nothing is known to imply."""
    return _by_implied().get(fold(word), frozenset())
